# fails: nothing
# es: un grupo de parámetros por tensor
# en: a parameter group for each tensor
def learn_reversal(
    sources, targets, vocabulary=10, embedding_size=16, hidden_size=32, attention_size=16, lr=0.02
):
    attention = AdditiveAttention(hidden_size, hidden_size, attention_size)
    model = Seq2Seq(attention, vocabulary=vocabulary, embedding_size=embedding_size, hidden_size=hidden_size)
    optimizer = torch.optim.Adam([{"params": [p]} for p in model.parameters()], lr)
    losses = train_seq2seq(model, sources, targets, optimizer)
    return model, losses
