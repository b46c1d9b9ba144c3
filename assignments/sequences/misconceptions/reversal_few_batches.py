# fails: reversal_batches, reversal_accuracy, reversal_alignment
# es: usa solo los cinco primeros lotes
# en: uses the first five batches alone
def learn_reversal(
    sources, targets, vocabulary=10, embedding_size=16, hidden_size=32, attention_size=16, lr=0.02
):
    attention = AdditiveAttention(hidden_size, hidden_size, attention_size)
    model = Seq2Seq(attention, vocabulary, embedding_size, hidden_size)
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = train_seq2seq(model, sources[:5], targets[:5], optimizer)
    return model, losses
