# fails: reversal_batches, reversal_accuracy, reversal_alignment
# es: entrena con SGD, que con esa tasa no llega
# en: trains with SGD, which does not get there at that rate
def learn_reversal(
    sources, targets, vocabulary=10, embedding_size=16, hidden_size=32, attention_size=16, lr=0.02
):
    attention = AdditiveAttention(hidden_size, hidden_size, attention_size)
    model = Seq2Seq(attention, vocabulary, embedding_size, hidden_size)
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = train_seq2seq(model, sources, targets, optimizer)
    return model, losses
